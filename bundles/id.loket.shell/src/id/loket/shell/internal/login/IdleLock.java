package id.loket.shell.internal.login;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import id.loket.access.Access;
import id.loket.shell.internal.Workplace;
import id.loket.store.Installation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * Covers the window when nobody has touched it for a while (setting {@code loket.idle-minutes}, 10 by default), or on
 * demand. What is open stays open underneath, out of reach and out of sight.
 */
@Creatable
@Singleton
public final class IdleLock {

    private static final Logger LOG = LoggerFactory.getLogger(IdleLock.class);
    private static final long DEFAULT_MINUTES = 10;
    private static final int CHECK_MILLIS = 5_000;

    private final Access access;
    private final Workplace workplace;
    private final Duration patience;
    private final List<Control> covered = new ArrayList<>();
    private Shell window;
    private LockScreen screen;
    private long lastTouch;
    private long lastTouchTime;

    @Inject
    IdleLock(Access access, Workplace workplace, Installation installation) {
        this.access = access;
        this.workplace = workplace;
        this.patience = installation.setting("idle-minutes").map(IdleLock::minutes).orElse(Duration.ofMinutes(DEFAULT_MINUTES));
    }

    /** @param shell to cover; watching begins with the first call and ends with the window */
    public void watch(Shell shell) {
        touch();
        if (shell == window) {
            return;
        }
        window = shell;
        var display = shell.getDisplay();
        Listener touched = event -> {
            if (screen == null && workplace.session() != null && untouched()) {
                // A laptop that was opened again: its first touch wakes it and does nothing else.
                event.type = SWT.None;
                lock();
            }
            touch();
        };
        for (var kind : new int[] {SWT.KeyDown, SWT.MouseDown, SWT.MouseMove, SWT.MouseWheel}) {
            display.addFilter(kind, touched);
        }
        check(display);
    }

    /** Covers the window now. */
    public void lock() {
        if (screen != null || workplace.session() == null) {
            return;
        }
        cover();
        access.away(workplace.session(), true);
        screen = new LockScreen(window, workplace.session(), access, this::unlock, () -> {
            unlock();
            workplace.leave();
        });
    }

    private void check(Display display) {
        display.timerExec(CHECK_MILLIS, () -> {
            if (window.isDisposed()) {
                return;
            }
            if (untouched()) {
                lock();
            }
            check(display);
        });
    }

    /** Dialogs are put out of sight, everything else below the cover is put out of reach. */
    private void cover() {
        for (var dialog : window.getShells()) {
            if (dialog.isVisible()) {
                dialog.setVisible(false);
                covered.add(dialog);
            }
        }
        for (var child : window.getChildren()) {
            if (child.getEnabled()) {
                child.setEnabled(false);
                covered.add(child);
            }
        }
    }

    private void touch() {
        lastTouch = System.nanoTime();
        lastTouchTime = System.currentTimeMillis();
    }

    /** By either clock: the one may stand still while a laptop sleeps, the other may be set. */
    private boolean untouched() {
        return System.nanoTime() - lastTouch > patience.toNanos()
                || System.currentTimeMillis() - lastTouchTime > patience.toMillis();
    }

    private void unlock() {
        touch();
        access.away(workplace.session(), false);
        screen.dispose();
        screen = null;
        for (var control : covered) {
            if (control.isDisposed()) {
                continue;
            }
            if (control instanceof Shell dialog) {
                dialog.setVisible(true);
            } else {
                control.setEnabled(true);
            }
        }
        covered.clear();
    }

    private static Duration minutes(String setting) {
        try {
            return Duration.ofMinutes(Math.max(1, Long.parseLong(setting.trim())));
        } catch (NumberFormatException e) {
            LOG.warn("loket.idle-minutes is no number: {}", setting);
            return Duration.ofMinutes(DEFAULT_MINUTES);
        }
    }
}
