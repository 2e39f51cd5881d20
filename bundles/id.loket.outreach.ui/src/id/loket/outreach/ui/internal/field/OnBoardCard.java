package id.loket.outreach.ui.internal.field;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import id.loket.outreach.field.LaptopPackage;
import id.loket.ui.Formats;
import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;

/** What is on board, until when, and whether disk and battery last. */
final class OnBoardCard {

    private final Formats formats;
    private final Label team;
    private final Label state;
    private final Label office;
    private final Label records;
    private final Label ends;
    private final Label disk;
    private final Label battery;
    private String teamName = "";

    OnBoardCard(Composite card, Formats formats) {
        this.formats = formats;
        team = FormRow.value(card, FieldText.team.text(), "");
        state = Names.id(FormRow.value(card, FieldText.state.text(), ""), "field.state");
        office = FormRow.value(card, FieldText.office.text(), "");
        records = FormRow.value(card, FieldText.records.text(), "");
        ends = FormRow.value(card, FieldText.ends.text(), "");
        disk = FormRow.value(card, FieldText.diskLabel.text(), "");
        battery = FormRow.value(card, FieldText.batteryLabel.text(), "");
        Labels.muted(card, "");
        Grids.wide(Labels.muted(card, FieldText.plan.text(ForecastWords.PLAN.perDay(), ForecastWords.PLAN.days())));
    }

    String team() {
        return teamName;
    }

    void show(LaptopView.Content content) {
        teamName = content.team().orElse("");
        say(team, content.team().orElseGet(FieldText.noTeam::text), content.team().isPresent() ? Tone.NEUTRAL : Tone.WARNING);
        var parcel = content.parcel();
        say(state, parcel.map(OnBoardCard::words).orElseGet(FieldText.nothingOpen::text),
                parcel.filter(each -> each.state() == LaptopPackage.State.OPEN).isPresent() ? Tone.GOOD : Tone.WARNING);
        say(office, parcel.map(LaptopPackage::office).orElse("–"), Tone.NEUTRAL);
        say(records, parcel.map(each -> Formats.number(each.items())).orElse("–"), Tone.NEUTRAL);
        say(ends, parcel.map(each -> formats.dateTime(each.expiresAt().minusSeconds(60))
                + (each.isExpired(content.now()) ? " · " + FieldText.over.text() : "")).orElse("–"),
                parcel.filter(each -> each.isExpired(content.now())).isPresent() ? Tone.BAD : Tone.NEUTRAL);
        say(disk, content.disk(), content.enough() ? Tone.NEUTRAL : Tone.WARNING);
        say(battery, content.battery(), Tone.NEUTRAL);
    }

    private static String words(LaptopPackage parcel) {
        return switch (parcel.state()) {
            case OPENING -> FieldText.stateOpening.text(parcel.chunksDone(), parcel.chunks());
            case OPEN -> FieldText.stateOpen.text();
            case WIPING -> FieldText.stateWiping.text();
            case WIPED -> FieldText.stateWiped.text();
        };
    }

    static void say(Label label, String text, Tone tone) {
        label.setText(Labels.escape(text));
        var theme = Theme.of(label);
        label.setForeground(tone == Tone.NEUTRAL ? theme.ink : theme.text(tone));
    }
}
