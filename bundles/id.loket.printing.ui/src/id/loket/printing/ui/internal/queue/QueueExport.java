package id.loket.printing.ui.internal.queue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.eclipse.swt.widgets.Control;

import id.loket.access.Session;
import id.loket.printing.queue.Place;
import id.loket.printing.queue.PrintQueue;
import id.loket.printing.queue.PrintQueue.Row;
import id.loket.printing.queue.QueueFilter;
import id.loket.printing.ui.internal.Msg;
import id.loket.registry.Residents;
import id.loket.ui.Formats;
import id.loket.ui.widget.ListFile;
import id.loket.ui.work.Progress;
import id.loket.ui.work.Work;

/**
 * All cards that pass the filter, not only those on the screen, as a file: read by page, since 400,000 may wait. Each page
 * is in the audit before it is in the file.
 *
 * @param session who exports
 * @param queue whose cards
 * @param residents audit the export
 */
public record QueueExport(Session session, PrintQueue queue, Residents residents) {

    private static final int PAGE = 1000;
    private static final String PURPOSE = "print queue";

    /**
     * Asks for the file and writes it beside the work, to be watched and cancelled.
     *
     * @param owner a control of the page
     * @param filter which cards
     * @param most how many there may be, as far as is known, or 0
     */
    public void start(Control owner, QueueFilter filter, long most) {
        ListFile.choose(owner.getShell(), Msg.queue.text()).ifPresent(file ->
                Work.of(QueueMsg.exporting.text(), progress -> write(file, filter, most, progress))
                        .summary(rows -> QueueMsg.exported.text(Formats.number(rows), file))
                        .start(owner));
    }

    private long write(Path file, QueueFilter filter, long most, Progress progress) {
        progress.total(most);
        var rows = new long[1];
        ListFile.write(file, out -> rows[0] = lines(out, filter, progress));
        return rows[0];
    }

    long lines(Appendable out, QueueFilter filter, Progress progress) throws IOException {
        out.append(ListFile.line(List.of(QueueMsg.number.text(), Msg.name.text(), Msg.nik.text(), Msg.village.text(),
                Msg.state.text(), QueueMsg.when.text(), QueueMsg.why.text())));
        var written = 0L;
        Row last = null;
        do {
            if (progress.cancelled()) {
                throw new CancellationException();
            }
            var page = queue.page(session, filter, last, PAGE);
            var places = queue.places(session, page.rows());
            residents.exported(session, page.rows().size(), PURPOSE);
            for (var row : page.rows()) {
                out.append(line(++written, row, Optional.ofNullable(places.get(row.waiting().cardId()))));
            }
            progress.advance(page.rows().size());
            last = page.more() ? page.rows().get(page.rows().size() - 1) : null;
        } while (last != null);
        return written;
    }

    private static String line(long number, Row row, Optional<Place> place) {
        var waiting = row.waiting();
        return ListFile.line(List.of(String.valueOf(number), waiting.name(), waiting.maskedNik(), waiting.village(),
                waiting.hold().label(), place.map(Place::when).orElse(""), place.map(Place::why).orElse("")));
    }
}
