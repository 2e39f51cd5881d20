package id.loket.printing.ui.internal.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import id.loket.card.CardClass;
import id.loket.card.Origin;
import id.loket.kernel.CardState;
import id.loket.printing.Printing.Hold;
import id.loket.printing.Printing.Waiting;
import id.loket.printing.queue.OrderKey;
import id.loket.printing.queue.Place;
import id.loket.printing.queue.PrintQueue;
import id.loket.printing.queue.PrintQueue.Row;
import id.loket.printing.queue.QueueFilter;
import id.loket.registry.Residents;
import id.loket.ui.work.Progress;

class QueueExportTest {

    private final List<String> happened = new ArrayList<>();
    private final List<Row> waiting = LongStream.rangeClosed(1, 2500).mapToObj(QueueExportTest::row).toList();
    private final StringBuilder file = new StringBuilder();

    @Test
    void everyCardOfTheFilterIsWrittenOnceAlsoThoseFarBelowTheScreen() throws IOException {
        assertEquals(2500, export().lines(file, QueueFilter.ALL, new Watching(Integer.MAX_VALUE)));
        var lines = file.toString().split("\r\n");
        assertEquals(2501, lines.length);
        assertTrue(lines[1].startsWith("1;WARGA 1;"), lines[1]);
        assertTrue(lines[2500].startsWith("2500;WARGA 2500;"), lines[2500]);
        assertTrue(lines[2500].endsWith("besok;aturan 1"), lines[2500]);
    }

    @Test
    void eachPageIsAuditedAsAnExport() throws IOException {
        export().lines(file, QueueFilter.ALL, new Watching(Integer.MAX_VALUE));
        assertEquals(List.of("page", "exported 1000", "page", "exported 1000", "page", "exported 500"), happened);
    }

    @Test
    void whoCancelsStopsBeforeTheNextPage() {
        assertThrows(CancellationException.class, () -> export().lines(file, QueueFilter.ALL, new Watching(1)));
        assertEquals(List.of("page", "exported 1000"), happened);
    }

    private QueueExport export() {
        return new QueueExport(null, stub(PrintQueue.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "page" -> page((Row) arguments[2], (int) arguments[3]);
            case "places" -> places((Collection<?>) arguments[1]);
            default -> throw new UnsupportedOperationException(method.getName());
        }), stub(Residents.class, (proxy, method, arguments) -> {
            happened.add(method.getName() + " " + arguments[1]);
            return null;
        }));
    }

    private PrintQueue.Page page(Row after, int limit) {
        happened.add("page");
        var from = after == null ? 0 : (int) after.key().cardId();
        var to = Math.min(waiting.size(), from + limit);
        return new PrintQueue.Page(waiting.subList(from, to), to < waiting.size(), false);
    }

    private static Map<Long, Place> places(Collection<?> rows) {
        var places = new HashMap<Long, Place>();
        rows.forEach(row -> places.put(((Row) row).waiting().cardId(), new Place(1, "aturan 1", 0, null, null, "besok", "")));
        return places;
    }

    private static Row row(long id) {
        return new Row(new Waiting(id, id, "9971••••", "WARGA " + id, "Kotabunan", CardState.QUEUED, Instant.EPOCH, 0, Hold.NONE, ""),
                CardClass.FIRST_CARD, new Origin(Origin.Kind.COUNTER, "", LocalDate.EPOCH), null,
                new OrderKey(0, null, Instant.EPOCH, id));
    }

    private static <T> T stub(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }

    /** Somebody who cancels after so many pages. */
    private static final class Watching implements Progress {

        private int pages;

        Watching(int pages) {
            this.pages = pages;
        }

        @Override
        public void total(long units) {
            // not looked at
        }

        @Override
        public void doing(String text) {
            // not looked at
        }

        @Override
        public void advance(long units) {
            pages--;
        }

        @Override
        public boolean cancelled() {
            return pages <= 0;
        }
    }
}
