package id.loket.update.internal.tool;

import java.io.PrintStream;

import id.loket.update.Progress;

/** Tells progress in quarters, a line each. */
final class Quarters implements Progress {

    private static final int PARTS = 4;
    private static final int WHOLE = 100;

    private final PrintStream out;
    private long told;

    Quarters(PrintStream out) {
        this.out = out;
    }

    @Override
    public boolean goOn(long done, long total, String file) {
        var quarter = total == 0 ? PARTS : done * PARTS / total;
        if (quarter > told) {
            told = quarter;
            out.println(ToolMsg.progress.text(quarter * WHOLE / PARTS));
        }
        return true;
    }
}
