package id.loket.shell.internal;

import jakarta.annotation.PostConstruct;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Holds the window's place until there is a login page. */
public class StartPart {
    @PostConstruct
    void create(Composite parent) {
        new Label(parent, SWT.NONE).setText("Loket");
    }
}
