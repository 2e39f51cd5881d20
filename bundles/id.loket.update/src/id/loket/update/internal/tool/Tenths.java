package id.loket.update.internal.tool;

import java.io.PrintStream;

import id.loket.update.Progress;

/** Tells progress in tenths, a line each. */
final class Tenths implements Progress {

    private static final int PARTS = 10;

    private final PrintStream out;
    private long told;

    Tenths(PrintStream out) {
        this.out = out;
    }

    @Override
    public boolean goOn(long done, long total, String file) {
        var tenth = total == 0 ? PARTS : done * PARTS / total;
        if (tenth > told) {
            told = tenth;
            out.println(ToolMsg.progress.text(tenth * PARTS));
        }
        return true;
    }
}
