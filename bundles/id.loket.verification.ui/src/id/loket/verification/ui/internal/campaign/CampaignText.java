package id.loket.verification.ui.internal.campaign;

import id.loket.kernel.text.Message;

/** The texts of the campaigns' page. */
public enum CampaignText implements Message {
    pageLine
}
