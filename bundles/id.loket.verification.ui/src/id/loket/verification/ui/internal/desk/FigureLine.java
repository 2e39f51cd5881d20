package id.loket.verification.ui.internal.desk;

import java.util.ArrayList;
import java.util.List;

import id.loket.verification.desk.HomeGroup;
import id.loket.verification.desk.RowFilter;
import id.loket.verification.desk.Totals;
import id.loket.verification.desk.Totals.Figure;

/**
 * One figure of a list, with the rows behind it.
 *
 * @param section what it is a part of, in words
 * @param label what is counted
 * @param count how many
 * @param open how many of them are not decided, or null where that says nothing
 * @param filter which rows, or null where there are none to look at
 */
record FigureLine(String section, String label, long count, Long open, RowFilter filter) {

    /**
     * The parts of a list, which add up to its rows, the residual among them even when it is nothing; then the flags, which
     * overlap and add up to nothing.
     *
     * @param totals of a list
     * @return a line for each
     */
    static List<FigureLine> of(Totals totals) {
        var lines = new ArrayList<FigureLine>();
        lines.add(line(DeskText.sectionRows, DeskText.figureRows.text(), totals.rows()));
        totals.outcomes().forEach(each -> lines.add(line(DeskText.sectionOutcome, each.outcome().label(), each.figure())));
        lines.add(line(DeskText.sectionOutcome, DeskText.figureContested.text(), totals.contested()));
        lines.add(line(DeskText.sectionOutcome, DeskText.figureOpen.text(), totals.open()));
        lines.add(new FigureLine(DeskText.sectionOutcome.text(), DeskText.figureResidual.text(), totals.residual(), null, null));
        totals.flags().forEach((flag, figure) -> lines.add(line(DeskText.sectionFlag, flag.label(), figure)));
        return lines;
    }

    /**
     * @param groups of people who belong to another regency
     * @return a line for each
     */
    static List<FigureLine> of(List<HomeGroup> groups) {
        return groups.stream().map(group -> new FigureLine(DeskText.sectionHome.text(),
                group.name().isEmpty() ? DeskText.homeUntold.text() : group.name(), group.rows().count(), group.open().count(),
                group.rows().filter())).toList();
    }

    private static FigureLine line(DeskText section, String label, Figure figure) {
        return new FigureLine(section.text(), label, figure.count(), null, figure.filter());
    }
}
