package id.loket.verification.ui.internal;

import java.util.function.Consumer;

import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.ui.Formats;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.PageHeader;
import id.loket.ui.widget.TableView;

/**
 * What the views of one page share: who works, and where answers are shown.
 *
 * @param session who works
 * @param formats of days and moments
 * @param header of the page
 * @param banner of the page
 * @param reload fetches what the page shows again
 */
public record Room(Session session, Formats formats, PageHeader header, Banner banner, Runnable reload) {

    /** @param words what was done */
    public void told(String words) {
        banner.clear();
        header.fact(words, Tone.GOOD);
        reload.run();
    }

    /** @param refusal why not */
    public void refused(Refusal refusal) {
        banner.show(refusal);
    }

    /**
     * @param table a list
     * @param action gets the chosen row; where none is chosen that is said
     * @param <T> a row
     */
    public <T> void chosen(TableView<T> table, Consumer<T> action) {
        table.selection().ifPresentOrElse(action, () -> {
            banner.show(Tone.WARNING, Msg.chooseRow.text(), "");
            table.setFocus();
        });
    }
}
