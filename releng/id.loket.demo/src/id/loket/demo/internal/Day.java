package id.loket.demo.internal;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What happened in the demo, told as it happens and kept for the page of figures. */
final class Day {

    private final long begun = System.nanoTime();
    private final List<Event> events = new ArrayList<>();
    private final PrintStream out;

    Day(PrintStream out) {
        this.out = out;
    }

    /**
     * Something that happened.
     *
     * @param second since the beginning
     * @param text what
     */
    public record Event(String second, String text) {
    }

    /**
     * What came of it.
     *
     * @param name in words
     * @param value a number
     */
    public record Figure(String name, Object value) {
    }

    void happened(DemoMsg what, Object... arguments) {
        var event = new Event("%6.1f s".formatted(seconds()), what.text(arguments));
        events.add(event);
        out.println(event.second() + "  " + event.text());
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    double seconds() {
        return Math.round(Duration.ofNanos(System.nanoTime() - begun).toMillis() / 100.0) / 10.0;
    }
}
