package id.loket.verification.ui.internal.campaign;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import id.loket.kernel.text.Refusal;
import id.loket.ui.widget.Card;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Key;
import id.loket.ui.widget.KeyButton;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.TableView;
import id.loket.verification.campaign.Campaigns;
import id.loket.verification.ui.internal.Room;

/** All campaigns, the newest first. */
final class CampaignsCard {

    private static final int WIDTH = 360;

    private final Room room;
    private final Campaigns campaigns;
    private final Consumer<CampaignRow> chosen;
    private final TableView<CampaignRow> table;
    private final KeyButton make;
    private List<CampaignRow> rows = List.of();
    private boolean wantsFocus;

    CampaignsCard(Composite parent, Room room, Campaigns campaigns, Consumer<CampaignRow> chosen) {
        this.room = room;
        this.campaigns = campaigns;
        this.chosen = chosen;
        var card = new Card(parent, 1, CampaignText.campaigns.text());
        GridDataFactory.fillDefaults().grab(false, true).hint(WIDTH, SWT.DEFAULT).applyTo(card);
        table = new TableView<CampaignRow>(card, CampaignText.campaigns.text()).key(CampaignRow::id)
                .text(CampaignText.name.text(), 142, row -> row.campaign().name())
                .text(CampaignText.kind.text(), 85, row -> row.campaign().kind().label())
                .count(CampaignText.left.text(), 80, CampaignRow::left)
                .empty(CampaignText.campaignsEmpty.text())
                .bare();
        Names.id(table.table(), "campaigns.table");
        table.onSelect(chosen);
        var bar = Grids.plain(card, 2);
        make = Names.id(KeyButton.secondary(bar, CampaignText.create.text(), Key.function(2), this::create), "campaigns.new");
        Names.id(KeyButton.secondary(bar, CampaignText.change.text(), Key.function(3), () -> room.chosen(table, this::change)),
                "campaigns.change");
        Grids.row(bar);
    }

    Control control() {
        return table;
    }

    /** The focus is where the next act is: among the campaigns, or on the button that makes the first. */
    void focus() {
        wantsFocus = !table.setFocus();
        if (wantsFocus) {
            make.setFocus();
        }
    }

    void loading() {
        table.loading();
    }

    void failed(Refusal refusal) {
        table.failed(refusal);
        chosen.accept(null);
    }

    /** Keeps the chosen campaign; where none is chosen, the newest one is. */
    void show(List<CampaignRow> all) {
        rows = all;
        table.rows(all);
        if (table.selection().isEmpty() && !all.isEmpty()) {
            table.select(all.get(0));
        }
        chosen.accept(table.selection().orElse(null));
        if (wantsFocus && make.isFocusControl() && !all.isEmpty()) {
            focus();
        }
    }

    /** @param id of the campaign to look at; nothing happens if it is not there */
    void choose(long id) {
        find(id).ifPresent(row -> {
            table.select(row);
            chosen.accept(row);
        });
    }

    private Optional<CampaignRow> find(long id) {
        return rows.stream().filter(row -> row.id() == id).findFirst();
    }

    private void create() {
        CampaignForm.create(table.getShell(), room.formats().today(), draft -> campaigns.create(room.session(), draft), made -> {
            // The newest stands first, and the first is chosen where none is.
            table.table().deselectAll();
            room.told(CampaignText.campaignMade.text(made.name()));
        });
    }

    private void change(CampaignRow row) {
        CampaignForm.change(table.getShell(), row.campaign(), draft -> campaigns.change(room.session(), row.id(), draft),
                changed -> room.told(CampaignText.campaignChanged.text(changed.name())));
    }
}
