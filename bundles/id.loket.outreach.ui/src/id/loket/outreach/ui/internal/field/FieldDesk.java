package id.loket.outreach.ui.internal.field;

import java.nio.file.Path;
import java.util.function.Consumer;

import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.outreach.field.FieldProgress;
import id.loket.ui.Formats;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.PageHeader;
import id.loket.ui.widget.TableView;
import id.loket.ui.work.Progress;

/**
 * What the views of one page share: who works, the stick, and where answers are shown.
 *
 * @param session who works
 * @param formats of days and moments
 * @param header of the page
 * @param banner of the page
 * @param medium the stick
 * @param reload fetches everything again
 */
public record FieldDesk(Session session, Formats formats, PageHeader header, Banner banner, Medium medium, Runnable reload) {

    /** @param words what was done; everything is fetched again */
    public void told(String words) {
        said(words);
        reload.run();
    }

    /** @param words what was done, where the view shows it by itself */
    public void said(String words) {
        banner.clear();
        header.fact(words, Tone.GOOD);
    }

    /** @param refusal why not; what was done before it is shown */
    public void refused(Refusal refusal) {
        header.fact("", Tone.NEUTRAL); // what was done before is not what came of this
        banner.show(refusal);
        reload.run();
    }

    /**
     * @param table a list
     * @param action gets the chosen row; where none is chosen that is said
     * @param <T> a row
     */
    public <T> void chosen(TableView<T> table, Consumer<T> action) {
        table.selection().ifPresentOrElse(action, () -> {
            banner.show(Tone.WARNING, FieldText.chooseRow.text(), "");
            table.setFocus();
        });
    }

    /** @param action gets the stick; where there is none that is said */
    public void onMedium(Consumer<Path> action) {
        try {
            action.accept(medium.folder());
        } catch (Refusal missing) {
            banner.show(missing);
        }
    }

    /**
     * @param progress of the work that is shown
     * @return what a use case tells
     */
    public static FieldProgress watched(Progress progress) {
        return new Watched(progress);
    }

    /** Records first, then the bytes of the file that holds them. */
    private static final class Watched implements FieldProgress {

        private static final double MEGABYTE = 1 << 20;

        private final Progress progress;
        private long before;

        Watched(Progress progress) {
            this.progress = progress;
        }

        @Override
        public boolean goesOn(long done, long total) {
            return tell(done, total, FieldText.recordNumber.text(done));
        }

        @Override
        public boolean carries(long bytes, long of) {
            return tell(bytes, of, FieldText.arrived.text("%.1f".formatted(bytes / MEGABYTE), "%.1f".formatted(of / MEGABYTE)));
        }

        private boolean tell(long done, long total, String words) {
            progress.total(total);
            progress.advance(done - before);
            before = done;
            progress.doing(words);
            return !progress.cancelled();
        }
    }
}
