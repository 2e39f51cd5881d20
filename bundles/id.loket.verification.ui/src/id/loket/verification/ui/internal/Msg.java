package id.loket.verification.ui.internal;

import id.loket.kernel.text.Message;

/** What the pages of verification are called; the workbench reads it too. */
public enum Msg implements Message {
    pageCampaigns, pageDesk, pageIdentify
}
