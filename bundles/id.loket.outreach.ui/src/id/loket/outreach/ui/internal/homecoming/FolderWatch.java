package id.loket.outreach.ui.internal.homecoming;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Control;

import id.loket.kernel.text.Refusal;
import id.loket.outreach.homecoming.Homecomings;
import id.loket.outreach.ui.internal.field.FieldDesk;
import id.loket.ui.theme.Tone;
import id.loket.ui.work.Work;

/**
 * Looks into a folder that laptops reach over a link, as long as whoever turned it on is at work: what they send home is
 * taken in under that person's name, and its receipt lies in the same folder before they ask for it.
 */
final class FolderWatch {

    private static final int EVERY_MILLIS = 15_000;
    /** A container that is refused is not read again with every look: over a slow link that would be all that happens. */
    private static final long AGAIN_NANOS = TimeUnit.MINUTES.toNanos(5);

    private final Control owner;
    private final FieldDesk desk;
    private final Homecomings homecomings;
    private final Consumer<List<Path>> take;
    private final Map<Path, Long> tried = new HashMap<>();
    private final Runnable look = this::look;
    private Path folder;
    private boolean busy;
    private boolean away;

    /**
     * @param owner whose life the watch shares
     * @param desk of the page
     * @param homecomings tells what waits
     * @param take gets the files
     */
    FolderWatch(Control owner, FieldDesk desk, Homecomings homecomings, Consumer<List<Path>> take) {
        this.owner = owner;
        this.desk = desk;
        this.homecomings = homecomings;
        this.take = take;
    }

    boolean isOn() {
        return folder != null;
    }

    /** On, if a folder is chosen; or off. */
    void turn() {
        tried.clear();
        if (isOn()) {
            desk.said(HomeText.watchEnded.text(folder));
            folder = null;
            return;
        }
        desk.onMedium(chosen -> {
            folder = chosen;
            desk.said(HomeText.watched.text(chosen));
            look();
        });
    }

    /** @param taking whether containers are being taken in: over a slow link that may outlast many looks */
    void busy(boolean taking) {
        busy = taking;
    }

    private void look() {
        if (folder == null || owner.isDisposed()) {
            return;
        }
        var looked = folder;
        Work.quiet(progress -> homecomings.waiting(desk.session(), looked)).done(this::found).refused(this::away)
                .always(() -> owner.getDisplay().timerExec(EVERY_MILLIS, look)).start(owner);
    }

    private void found(List<Path> waiting) {
        if (away && folder != null) {
            away = false;
            desk.said(HomeText.watched.text(folder));
        }
        if (busy) {
            return;
        }
        var now = System.nanoTime();
        tried.values().removeIf(at -> now - at > AGAIN_NANOS);
        var fresh = waiting.stream().filter(file -> !tried.containsKey(file)).toList();
        if (folder != null && !fresh.isEmpty()) {
            fresh.forEach(file -> tried.put(file, now));
            take.accept(fresh);
        }
    }

    /** The link breaks and comes back; that is why somebody watches. */
    private void away(Refusal gone) {
        away = true;
        desk.header().fact(gone.happened(), Tone.WARNING);
    }
}
