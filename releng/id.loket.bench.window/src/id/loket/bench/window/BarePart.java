package id.loket.bench.window;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

import jakarta.annotation.PostConstruct;

/** All there is in the bare window: one button. */
public final class BarePart {

    @PostConstruct
    void create(Composite parent) {
        var button = new Button(parent, SWT.PUSH);
        button.setText("Bare");
        button.setData(Stopwatch.NAME, "bare.button");
    }
}
