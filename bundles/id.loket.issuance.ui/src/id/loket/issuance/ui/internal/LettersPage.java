package id.loket.issuance.ui.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.osgi.service.event.Event;

import id.loket.access.Session;
import id.loket.issuance.letter.InterimLetter;
import id.loket.issuance.letter.LetterCode;
import id.loket.issuance.letter.LetterMsg;
import id.loket.issuance.letter.LetterPolicy;
import id.loket.issuance.letter.LetterRegister;
import id.loket.issuance.letter.LetterRegister.Filter;
import id.loket.issuance.letter.LetterRegister.Row;
import id.loket.issuance.letter.LetterRegister.Which;
import id.loket.issuance.letter.Letters;
import id.loket.kernel.text.Refusal;
import id.loket.packet.OfficeSeal;
import id.loket.registry.Regions;
import id.loket.registry.Residents;
import id.loket.ui.Formats;
import id.loket.ui.Page;
import id.loket.ui.dialog.DocumentPreview;
import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.PageHeader;
import id.loket.ui.widget.TableView;
import id.loket.ui.work.Refresh;
import id.loket.ui.work.Work;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** "Suket": the register of interim letters; issue, renew, print, check by scanner, end, and the list of a day. */
public final class LettersPage {

    static final String ID = "id.loket.issuance.letters";

    private static final int SHOWN = 500;
    private static final int PANEL_WIDTH = 330;
    private static final List<Which> WHICH = List.of(Which.values());

    @Inject
    private Session session;
    @Inject
    private Formats formats;
    @Inject
    private Letters letters;
    @Inject
    private LetterRegister register;
    @Inject
    private Regions regions;
    @Inject
    private Residents residents;
    @Inject
    private OfficeSeal seal;

    private PageHeader header;
    private Banner hindrance;
    private Banner banner;
    private Text search;
    private Combo which;
    private final List<KeyButton> issuing = new ArrayList<>();
    private TableView<Row> table;
    private LetterPanel panel;
    private Refresh refresh;
    private String asked = "";

    @PostConstruct
    void create(Composite parent) {
        var page = PageHeader.page(parent);
        header = new PageHeader(page, LetterText.page.text(), "");
        hindrance = new Banner(page);
        banner = new Banner(page);
        createSearch(page);
        createActions(page);
        var columns = Grids.fill(Grids.plain(page, 2));
        columns.setLayout(Grids.layout(2, 0, Theme.GAP));
        var card = Grids.fill(new Card(columns, 1));
        table = new TableView<Row>(card, LetterText.letters.text()).key(row -> row.letter().id())
                .text(LetterText.number.text(), 190, row -> row.letter().number())
                .text(LetterText.name.text(), 190, Row::name)
                .text(LetterText.nik.text(), 145, Row::nik)
                .value(LetterText.validUntil.text(), 105, row -> row.letter().validUntil(), Formats::date)
                .pill(LetterText.state.text(), 110, this::state)
                .empty(LetterText.noLetters.text());
        Names.id(table.table(), "letters.table");
        table.onExport(count -> residents.exported(session, count, "interim letters"));
        panel = new LetterPanel(columns, formats, () -> Files.open(table.getShell(), LetterText.chooseSeal.text(), "pem")
                .ifPresent(this::checkWith));
        GridDataFactory.fillDefaults().grab(false, true).hint(PANEL_WIDTH, SWT.DEFAULT).applyTo(panel);
        table.onSelect(row -> panel.show(row, formats.today()));
        table.onOpen(row -> print());
        refresh = new Refresh(page, this::load);
        load();
        lookAtAsked();
    }

    private void checkWith(Path sealFile) {
        var typed = search.getText();
        checked(progress -> {
            var check = letters.checkWith(sealFile, typed);
            return new LetterPanel.Finding(panel, check.verdict(), check.code(), java.util.Optional.empty());
        }, LetterPanel.Finding::show);
    }

    private void createSearch(Composite page) {
        var row = Grids.wide(Grids.plain(page, 5));
        Labels.muted(row, LetterText.search.text());
        search = Names.id(new Text(row, SWT.BORDER | SWT.SEARCH), "letters.search");
        search.setFont(Theme.of(row).body());
        search.setMessage(LetterText.searchHint.text());
        Names.of(search, LetterText.search.text());
        Grids.wide(search);
        search.addListener(SWT.DefaultSelection, event -> find());
        which = Names.id(new Combo(row, SWT.READ_ONLY), "letters.which");
        which.setFont(Theme.of(row).body());
        which.setItems(LetterText.whichAll.text(), LetterText.whichInForce.text(), LetterText.whichExpiring.text(),
                LetterText.whichExpired.text(), LetterText.whichEnded.text());
        which.select(0);
        Names.of(which, LetterText.which.text());
        which.addListener(SWT.Selection, event -> load());
        KeyButton.secondary(row, LetterText.find.text(), Key.function(9), this::find);
        KeyButton.secondary(row, LetterText.all.text(), Key.ESCAPE, () -> {
            search.setText("");
            which.select(0);
            banner.clear();
            load();
            search.setFocus();
        });
    }

    private void createActions(Composite page) {
        var row = Grids.plain(page, 1);
        if (session.may(Letters.ISSUE)) {
            issuing.add(Names.id(KeyButton.primary(row, LetterText.issue.text(), Key.function(2), this::issue), "letters.issue"));
            issuing.add(Names.id(KeyButton.secondary(row, LetterText.renew.text(), Key.function(3), this::renew), "letters.renew"));
            Names.id(KeyButton.secondary(row, LetterText.print.text(), Key.function(4), this::print), "letters.print");
            Names.id(KeyButton.secondary(row, LetterText.takeIn.text(), Key.function(5), this::takeIn), "letters.takein");
        }
        if (session.may(Letters.REVOKE)) {
            Names.id(KeyButton.secondary(row, LetterText.revoke.text(), Key.function(6), this::revoke), "letters.revoke");
        }
        Names.id(KeyButton.secondary(row, LetterText.onDay.text(), Key.function(7),
                () -> ValidOnDialog.open(table.getShell(), session, register, regions)), "letters.onday");
        if (session.may(Letters.DECIDE)) {
            Names.id(KeyButton.secondary(row, LetterText.rules.text(), Key.function(8), () -> {
                LetterRulesDialog.open(table.getShell(), session, letters, seal, formats);
                load();
            }), "letters.rules");
        }
        Grids.row(row);
    }

    private TableView.State state(Row row) {
        var today = formats.today();
        var good = row.letter().state() == InterimLetter.State.ISSUED && !row.letter().expiredOn(today);
        return new TableView.State(row.state(today), good ? Tone.GOOD : Tone.NEUTRAL);
    }

    /** A code scanned into the global search comes here; it may do so before the page is built. */
    @Inject
    @Optional
    void show(@Named(Page.SUBJECT) String typed) {
        asked = typed == null ? "" : typed;
        if (search != null && !search.isDisposed()) {
            lookAtAsked();
        }
    }

    private void lookAtAsked() {
        if (!asked.isEmpty()) {
            search.setText(asked);
            asked = "";
            find();
        }
    }

    @Inject
    @Optional
    void changed(@UIEventTopic("id/loket/changed/letters") Event event) {
        if (refresh != null) {
            refresh.soon();
        }
    }

    @Focus
    void focus() {
        refresh.shown();
        search.setFocus();
    }

    private record Content(List<Row> rows, long inForce, java.util.Optional<LetterPolicy> policy, boolean sealHere) {
    }

    private void load() {
        table.loading();
        var typed = LetterCode.looksLikeOne(search.getText()) ? "" : search.getText();
        var filter = new Filter(typed, WHICH.get(which.getSelectionIndex()), SHOWN);
        Work.quiet(progress -> new Content(register.find(session, filter), register.inForce(), letters.policy(),
                letters.sealHere()))
                .done(content -> {
                    head(content);
                    table.empty(filter.which() == Which.ALL && filter.text().isBlank() ? LetterText.noLetters.text()
                            : LetterText.noMatch.text());
                    table.rows(content.rows());
                    table.selection().ifPresent(row -> panel.show(row, formats.today()));
                })
                .refused(table::failed)
                .start(table);
    }

    private void head(Content content) {
        var open = content.policy().filter(LetterPolicy::allowed).isPresent();
        header.line(open ? LetterText.line.text(content.inForce())
                : content.policy().map(policy -> LetterText.lineClosed.text(content.inForce(), policy.reason()))
                        .orElseGet(() -> LetterText.lineNever.text(content.inForce())));
        header.fact(open ? LetterText.open.text() : LetterText.closed.text(), open ? Tone.GOOD : Tone.WARNING);
        hinder(content.sealHere());
    }

    /** Where letters cannot be sealed, whoever stands here is told before a resident is promised one. */
    private void hinder(boolean sealHere) {
        if (sealHere) {
            hindrance.clear();
        } else {
            header.fact(LetterText.notHere.text(), Tone.WARNING);
            hindrance.show(new Refusal(LetterMsg.noSeal));
        }
        issuing.forEach(button -> button.setEnabled(sealHere));
    }

    private void find() {
        if (LetterCode.looksLikeOne(search.getText())) {
            var typed = search.getText();
            checked(progress -> {
                var found = letters.check(session, typed);
                return new LetterPanel.Finding(panel, found.verdict(), found.code(), found.letter());
            }, finding -> {
                finding.show();
                search.selectAll();
            });
        } else {
            load();
        }
    }

    private void checked(id.loket.ui.work.Task<LetterPanel.Finding> check, Consumer<LetterPanel.Finding> then) {
        Work.quiet(check).done(finding -> {
            banner.clear();
            table.table().deselectAll();
            then.accept(finding);
        }).refused(banner::show).start(table);
    }

    private void issue() {
        IssueLetterDialog.ask(table.getShell(), session, letters).ifPresent(issued -> {
            told(LetterText.issued.text(issued.letter().number(), issued.name()));
            preview(issued.letter());
        });
    }

    private void renew() {
        chosen(row -> Work.quiet(progress -> letters.renew(session, row.letter().id())).done(letter -> {
            told(LetterText.renewed.text(letter.number(), row.letter().number()));
            preview(letter);
        }).refused(banner::show).start(table));
    }

    private void print() {
        if (session.may(Letters.ISSUE)) {
            chosen(row -> preview(row.letter()));
        }
    }

    private void preview(InterimLetter letter) {
        Work.of(LetterText.print.text() + " · " + letter.number(), progress -> letters.paper(session, letter.id()))
                .done(pdf -> DocumentPreview.open(table.getShell(), letter.number(),
                        "suket-" + letter.year() + "-" + letter.running() + ".pdf", pdf))
                .refused(banner::show).start(table);
    }

    private void takeIn() {
        chosen(row -> act(() -> letters.takeIn(session, row.letter().id()), LetterText.takeInDone.text(row.letter().number())));
    }

    private void revoke() {
        chosen(row -> ReasonDialog.ask(table.getShell(), LetterText.revokeTitle.text(),
                LetterText.revokeWhy.text(row.letter().number()), LetterText.revokeAct.text()).ifPresent(why -> act(
                        () -> letters.revoke(session, row.letter().id(), why), LetterText.revoked.text(row.letter().number()))));
    }

    private void chosen(Consumer<Row> action) {
        banner.clear();
        table.selection().ifPresentOrElse(action, () -> banner.show(Tone.NEUTRAL, LetterText.choose.text(), ""));
    }

    private void act(Runnable useCase, String words) {
        Work.quiet(progress -> {
            useCase.run();
            return words;
        }).done(this::told).refused(banner::show).start(table);
    }

    private void told(String words) {
        banner.show(Tone.GOOD, words, "");
        load();
    }
}
