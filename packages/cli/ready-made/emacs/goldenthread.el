;;; goldenthread.el --- Plans of Golden Thread, with Eglot  -*- lexical-binding: t; -*-

;; Put this file into your load path, and (require 'goldenthread) into your init file.
;; Eglot comes with Emacs 29; for Emacs 28 install it from GNU ELPA.

;;; Code:

(require 'eglot)

(define-derived-mode cjoip-mode text-mode "Plan"
  "Major mode for plans of Golden Thread."
  (setq-local comment-start "# ")
  (setq-local comment-start-skip "#+ *")
  (setq-local indent-tabs-mode nil))

(add-to-list 'auto-mode-alist '("\\.cjoip\\'" . cjoip-mode))
(add-to-list 'eglot-server-programs '(cjoip-mode . ("goldenthread" "lsp" "--stdio")))
(add-hook 'cjoip-mode-hook #'eglot-ensure)

(provide 'goldenthread)
;;; goldenthread.el ends here
