package id.loket.issuance.ui.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import id.loket.access.Session;
import id.loket.issuance.letter.LetterRegister;
import id.loket.issuance.letter.LetterRegister.Wanted;
import id.loket.kernel.text.Refusal;
import id.loket.registry.Regions;
import id.loket.registry.Regions.Region;
import id.loket.ui.dialog.DocumentPreview;
import id.loket.ui.dialog.LoketDialog;
import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.work.Work;

/** The list of letters that hold on a day, such as a voting day. */
final class ValidOnDialog extends LoketDialog {

    private static final int WIDTH = 560;
    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d-M-uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final Session session;
    private final LetterRegister register;
    private final Regions regions;
    private final List<Region> choices = new ArrayList<>();
    private Banner banner;
    private Text day;
    private Combo region;
    private Button voters;
    private Button full;

    private ValidOnDialog(Shell parent, Session session, LetterRegister register, Regions regions) {
        super(parent, LetterText.onDayTitle.text());
        this.session = session;
        this.register = register;
        this.regions = regions;
    }

    static void open(Shell parent, Session session, LetterRegister register, Regions regions) {
        new ValidOnDialog(parent, session, register, regions).open();
    }

    @Override
    protected int width() {
        return WIDTH;
    }

    @Override
    protected void fill(Composite body) {
        banner = new Banner(body);
        var form = Grids.wide(Grids.plain(body, 2));
        day = Names.id(FormRow.text(form, LetterText.day.text()), "letters.day");
        var office = regions.office();
        choices.add(office);
        choices.addAll(regions.children(office.code()));
        region = Names.id(FormRow.choice(form, LetterText.region.text(), choices.stream()
                .map(each -> each == office ? LetterText.wholeRegency.text(office.name()) : each.name())
                .toArray(String[]::new)), "letters.region");
        voters = check(body, LetterText.voters, "letters.voters");
        voters.setSelection(true);
        full = check(body, LetterText.fullNik, "letters.full");
        if (!session.may(LetterRegister.FULL_NIK)) {
            full.setEnabled(false);
            Grids.wide(Labels.muted(body, LetterText.maskedOnly.text()));
        }
        day.setFocus();
    }

    private static Button check(Composite body, LetterText text, String id) {
        var box = Names.id(new Button(body, SWT.CHECK), id);
        box.setText(text.text());
        box.setFont(Theme.of(body).body());
        return box;
    }

    @Override
    protected void buttons(Composite bar) {
        leave(bar, LetterText.back.text());
        Names.id(KeyButton.secondary(bar, LetterText.onDayXlsx.text(), Key.function(3), this::xlsx), "letters.onday.xlsx");
        Names.id(KeyButton.primary(bar, LetterText.onDayPdf.text(), Key.function(2), this::pdf), "letters.onday.pdf");
    }

    private void pdf() {
        wanted().ifPresent(wanted -> Work.of(LetterText.onDayTitle.text(), progress -> register.validOnPdf(session, wanted))
                .done(pdf -> DocumentPreview.open(getShell(), LetterText.onDayTitle.text(), name(wanted, "pdf"), pdf))
                .refused(banner::show).start(banner));
    }

    private void xlsx() {
        wanted().ifPresent(wanted -> Files.save(getShell(), LetterText.onDayXlsx.text(), "xlsx", name(wanted, "xlsx"))
                .ifPresent(file -> Work.of(LetterText.onDayTitle.text(),
                        progress -> Files.write(file, register.validOnXlsx(session, wanted)))
                        .done(written -> banner.show(Tone.GOOD, LetterText.onDayDone.text(written), ""))
                        .refused(banner::show).start(banner)));
    }

    private java.util.Optional<Wanted> wanted() {
        banner.clear();
        try {
            return java.util.Optional.of(new Wanted(typedDay(), choices.get(region.getSelectionIndex()).code(),
                    voters.getSelection(), full.getSelection()));
        } catch (Refusal wrong) {
            banner.show(wrong);
            // Nothing here can give the banner room.
            getShell().pack();
            day.setFocus();
            return java.util.Optional.empty();
        }
    }

    private LocalDate typedDay() {
        var typed = day.getText().trim();
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed.replaceAll("[/. ]", "-"), TYPED);
        } catch (DateTimeParseException noDate) {
            throw new Refusal(noDate, LetterText.dayForm, typed);
        }
    }

    private static String name(Wanted wanted, String extension) {
        return "suket-" + wanted.day() + "." + extension;
    }
}
