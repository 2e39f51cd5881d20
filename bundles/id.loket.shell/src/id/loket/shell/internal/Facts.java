package id.loket.shell.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import id.loket.ui.Attention;
import id.loket.ui.StartFigure;
import id.loket.ui.StartTable;
import id.loket.ui.StatusItem;

/**
 * What the modules told at one moment; the frame and the start page show it.
 *
 * @param badges how much waits, by page id
 * @param status facts for the left of the status line, in order
 * @param statusRight facts for its right end
 * @param figures of the start page, in order
 * @param table of the start page
 * @param attention what waits for a person
 */
public record Facts(Map<String, Long> badges, List<StatusItem.Fact> status, List<StatusItem.Fact> statusRight,
        List<StartFigure.Value> figures, Optional<StartTable.Content> table, List<Attention.Row> attention) {

    /** @return the sentences about what is wrong */
    public List<StatusItem.Fact> troubles() {
        return Stream.concat(status.stream(), statusRight.stream())
                .filter(fact -> !fact.sentence().isEmpty()).toList();
    }
}
