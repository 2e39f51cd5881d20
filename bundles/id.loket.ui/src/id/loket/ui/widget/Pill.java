package id.loket.ui.widget;

import org.eclipse.swt.SWT;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

import id.loket.ui.theme.Tone;

/** One word in the colour of its state. An empty word shows nothing but keeps the height. */
public final class Pill extends Canvas {

    private String word = "";
    private Tone tone = Tone.NEUTRAL;

    /**
     * @param parent of the pill
     * @param word what it says
     * @param tone its colours
     */
    public Pill(Composite parent, String word, Tone tone) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        setBackground(parent.getBackground());
        addPaintListener(event -> {
            if (!this.word.isEmpty()) {
                Shapes.pill(this, event.gc, this.word, this.tone, 0, getSize().y / 2);
            }
        });
        Names.of(this, () -> this.word);
        show(word, tone);
    }

    /**
     * @param newWord what it says
     * @param newTone its colours
     */
    public void show(String newWord, Tone newTone) {
        word = newWord;
        tone = newTone;
        redraw();
        requestLayout();
    }

    /** @return what it says */
    public String word() {
        return word;
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        var gc = new GC(this);
        try {
            return Shapes.pillSize(this, gc, word);
        } finally {
            gc.dispose();
        }
    }
}
