package id.loket.demo.internal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

import id.loket.printing.Printing.Run;
import id.loket.printing.Printing.Watch;

/** The print operator's room: prints whatever is released while the counter next door goes on recording. */
final class PrintRoom {

    private static final long LOOK_EVERY_MILLIS = 1_000;

    private final Office office;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final FutureTask<Integer> work = new FutureTask<>(this::printUntilClosed);

    private PrintRoom(Office office) {
        this.office = office;
    }

    static PrintRoom open(Office office) {
        var room = new PrintRoom(office);
        var thread = new Thread(room.work, "print-room");
        thread.setDaemon(true);
        thread.start();
        return room;
    }

    /**
     * Prints what is left in the queue and closes.
     *
     * @return blanks that were spoiled; a jam spoils the one in the printer, and its card waits for another
     */
    int close() throws InterruptedException, ExecutionException {
        closing.countDown();
        return work.get();
    }

    private int printUntilClosed() {
        int spoiled = 0;
        boolean last;
        do {
            // Asked before the run: what is released until then is printed by it.
            last = waitForClosing();
            spoiled += run().spoiled();
        } while (!last);
        return spoiled;
    }

    /** One run over the queue. */
    private Run run() {
        return office.printing.run(office.printOperator, office.printer(), Integer.MAX_VALUE, Watch.NONE);
    }

    private boolean waitForClosing() {
        try {
            return closing.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
