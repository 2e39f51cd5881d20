package id.loket.verification.ui.internal;

import id.loket.kernel.text.Message;

/** What the pages of verification are called, which the workbench reads too, and the words they share. */
public enum Msg implements Message {
    pageCampaigns, pageDesk, pageIdentify, chooseRow, rowsOf
}
