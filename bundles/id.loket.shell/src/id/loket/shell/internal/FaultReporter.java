package id.loket.shell.internal;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.e4.core.services.statusreporter.StatusReporter;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.kernel.text.Refusal;
import id.loket.ui.dialog.ErrorDialog;
import id.loket.ui.dialog.RefusalDialog;

/** What the event loop does with an exception nobody caught: a refusal is shown, a fault is logged and gets a reference. */
final class FaultReporter extends StatusReporter {

    private static final Logger LOG = LoggerFactory.getLogger(FaultReporter.class);

    private boolean telling;

    @Override
    public void report(IStatus status, int style, Object... information) {
        var fault = status.getException();
        var shell = shell();
        if (shell == null || telling) {
            // No window, or this very fault keeps coming while it is being told: the log has to do.
            LOG.error("{}", status.getMessage(), fault);
            return;
        }
        telling = true;
        try {
            if (cause(fault) instanceof Refusal refusal) {
                RefusalDialog.open(shell, refusal);
            } else {
                ErrorDialog.tell(shell, status.getMessage(), fault);
            }
        } finally {
            telling = false;
        }
    }

    @Override
    public IStatus newStatus(int severity, String message, Throwable exception) {
        return new Status(severity, FaultReporter.class, message, exception);
    }

    private static Throwable cause(Throwable fault) {
        var cause = fault;
        while (cause != null && !(cause instanceof Refusal)) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static Shell shell() {
        var display = Display.getCurrent();
        if (display == null || display.isDisposed()) {
            return null;
        }
        var active = display.getActiveShell();
        return active == null && display.getShells().length > 0 ? display.getShells()[0] : active;
    }
}
