package id.loket.verification.ui.internal.result;

import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

import id.loket.access.Session;
import id.loket.ui.Formats;
import id.loket.ui.dialog.DocumentPreview;
import id.loket.ui.work.Work;
import id.loket.verification.campaign.Campaign;
import id.loket.verification.campaign.CampaignList;
import id.loket.verification.campaign.DeletionRecord;
import id.loket.verification.desk.Desk;
import id.loket.verification.result.Results;
import jakarta.inject.Inject;

/** Opens the result of a list: made by injection, so that the campaigns' page need not know what it is made of. */
@Creatable
public final class ResultAct {

    @Inject
    private Session session;
    @Inject
    private Formats formats;
    @Inject
    private Desk desk;
    @Inject
    private Results results;

    /** Made by the workbench. */
    @Inject
    public ResultAct() {
        // Its services are injected as fields.
    }

    /**
     * @param shell window
     * @param campaign whose
     * @param list the version whose result is wanted
     */
    public void open(Shell shell, Campaign campaign, CampaignList list) {
        new ResultDialog(shell, new ResultDialog.Uses(session, formats, desk, results), campaign, list).open();
    }

    /**
     * Shows the official record of a deletion.
     *
     * @param owner a control of the page
     * @param deletion of a list
     */
    public void openDeletion(Control owner, DeletionRecord deletion) {
        var title = ResultText.deletionTitle.text();
        Work.of(title, progress -> results.deletionRecord(session, deletion.id()))
                .done(pdf -> DocumentPreview.open(owner.getShell(), title, "penghapusan-daftar-" + deletion.id() + ".pdf", pdf))
                .start(owner);
    }
}
