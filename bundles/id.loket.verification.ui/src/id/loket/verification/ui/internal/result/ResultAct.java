package id.loket.verification.ui.internal.result;

import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.swt.widgets.Shell;

import id.loket.verification.campaign.Campaign;
import id.loket.verification.campaign.CampaignList;
import jakarta.inject.Inject;

/** Opens the result of a list: made by injection, so that the campaigns' page need not know what it is made of. */
@Creatable
public final class ResultAct {

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
    }
}
