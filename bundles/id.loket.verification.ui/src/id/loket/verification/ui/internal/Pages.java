package id.loket.verification.ui.internal;

/** The ids of this module's pages, for links between them. */
public final class Pages {

    /** Campaigns and their lists; its subject is {@code campaign:<id>}. */
    public static final String CAMPAIGNS = "id.loket.verification.campaigns";
    /** The desk; its subject is {@code list:<id>}, or {@code row:<id>} of the list that lies on it. */
    public static final String DESK = "id.loket.verification.desk";
    /** Search by finger; its subject is {@code row:<id>}, the row of a list that somebody is looked for. */
    public static final String IDENTIFY = "id.loket.verification.identify";

    private Pages() {
    }
}
