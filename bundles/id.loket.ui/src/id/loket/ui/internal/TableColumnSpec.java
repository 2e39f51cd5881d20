package id.loket.ui.internal;

import java.util.Comparator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.swt.SWT;

import id.loket.ui.Formats;
import id.loket.ui.widget.TableView.State;

/**
 * One column: what it shows, how it sorts, how it is drawn.
 *
 * @param heading above it
 * @param width in pixels
 * @param alignment of SWT
 * @param shown as text, also for the filter and the export
 * @param order ascending
 * @param state drawn as a pill instead of text, or null
 * @param share drawn as a bar instead of text, or null
 * @param grows whether it takes room that is left over
 * @param <T> a row
 */
public record TableColumnSpec<T>(String heading, int width, int alignment, Function<T, String> shown, Comparator<T> order,
        Function<T, State> state, ToDoubleFunction<T> share, boolean grows) {

    /** Text, sorted without regard to case. */
    public static <T> TableColumnSpec<T> text(String heading, int width, Function<T, String> value) {
        Function<T, String> shown = row -> orEmpty(value.apply(row));
        return new TableColumnSpec<>(heading, width, SWT.LEFT, shown, Comparator.comparing(shown, String.CASE_INSENSITIVE_ORDER), null, null, true);
    }

    /** A count, at the right. */
    public static <T> TableColumnSpec<T> number(String heading, int width, ToLongFunction<T> value) {
        return new TableColumnSpec<>(heading, width, SWT.RIGHT, row -> Formats.number(value.applyAsLong(row)), Comparator.comparingLong(value), null, null, false);
    }

    /** A count that may not be known yet, at the right. */
    public static <T> TableColumnSpec<T> count(String heading, int width, Function<T, Long> value) {
        return new TableColumnSpec<>(heading, width, SWT.RIGHT, row -> value.apply(row) == null ? "" : Formats.number(value.apply(row)),
                Comparator.comparing(value, Comparator.nullsLast(Comparator.naturalOrder())), null, null, false);
    }

    /** A value with an order of its own. */
    public static <T, V extends Comparable<? super V>> TableColumnSpec<T> value(String heading, int width, Function<T, V> value, Function<V, String> text) {
        Function<T, String> shown = row -> {
            var present = value.apply(row);
            return present == null ? "" : text.apply(present);
        };
        return new TableColumnSpec<>(heading, width, SWT.LEFT, shown, Comparator.comparing(value, Comparator.nullsLast(Comparator.naturalOrder())), null, null, false);
    }

    /** A word with its state. */
    public static <T> TableColumnSpec<T> pill(String heading, int width, Function<T, State> state) {
        Function<T, String> shown = row -> state.apply(row).word();
        return new TableColumnSpec<>(heading, width, SWT.LEFT, shown, Comparator.comparing(shown), state, null, false);
    }

    /** A share between 0 and 1. */
    public static <T> TableColumnSpec<T> share(String heading, int width, ToDoubleFunction<T> share) {
        Function<T, String> shown = row -> Math.round(share.applyAsDouble(row) * 100) + "%";
        return new TableColumnSpec<>(heading, width, SWT.LEFT, shown, Comparator.comparingDouble(share), null, share, false);
    }

    /** @return labels for the viewer: the text stays there for screen readers also where something is drawn over it */
    public ColumnLabelProvider labels() {
        return ColumnLabelProvider.createTextProvider(this::text);
    }

    @SuppressWarnings("unchecked")
    private String text(Object row) {
        return shown.apply((T) row);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
