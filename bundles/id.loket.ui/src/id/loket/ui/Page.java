package id.loket.ui;

/**
 * The words of the contract between the shell and a module's pages.
 *
 * <p>A page is an E4 part descriptor in the module's {@code fragment.e4xmi}; the README of this bundle shows one whole.
 * The rail is made of the descriptors tagged {@link #TAG}, sorted by group and order.
 */
public final class Page {

    /** Tag of a part descriptor that is a page. */
    public static final String TAG = "loket.page";

    /** Persisted state: name of an icon as in {@link id.loket.ui.theme.Icon}, for example {@code printer}. */
    public static final String ICON = "icon";

    /** Persisted state: one of {@link Group}, by name. */
    public static final String GROUP = "group";

    /** Persisted state: place inside the group, ascending, a whole number. */
    public static final String ORDER = "order";

    /**
     * Persisted state: roles that see the entry, separated by spaces, as in {@link id.loket.access.Role}; none means
     * everybody. It spares people entries they cannot use; the use case checks the permission itself.
     */
    public static final String ROLES = "roles";

    /** Context variable with what to show: {@code resident:42}. See {@link Navigator#open(String, String)}. */
    public static final String SUBJECT = "loket.subject";

    /** Page ids that other bundles may link to without knowing the module, by {@link Navigator#offers}. */
    public static final String START = "id.loket.shell.start";
    /** Search over residents; its subject is what was typed. */
    public static final String SEARCH = "id.loket.registry.search";
    /** Records a resident ({@code resident:<id>}) or resumes ({@code enrolment:<id>}). */
    public static final String RECORD = "id.loket.enrolment.record";
    /** What was recorded, by day, or one recording ({@code number:<its number>}). */
    public static final String RECORDED = "id.loket.enrolment.recorded";
    /** Records returned by the centre that need somebody. */
    public static final String CASES = "id.loket.enrolment.cases";
    /** The print queue. */
    public static final String PRINT = "id.loket.printing.queue";
    /** Cards whose printing was interrupted. */
    public static final String INSPECT = "id.loket.printing.inspect";
    /** Hand-over ({@code resident:<id>}). */
    public static final String HAND_OVER = "id.loket.issuance.handover";
    /** Blank-card stock. */
    public static final String STOCK = "id.loket.stock.blanks";
    /** Packets that wait to be sent. */
    public static final String OUTBOX = "id.loket.centre.outbox";
    /** Outages, open and past. */
    public static final String OUTAGES = "id.loket.centre.outages";
    /** Import of a list of residents. */
    public static final String IMPORT = "id.loket.registry.import";

    private Page() {
    }

    /** Where an entry stands in the rail. */
    public enum Group {
        /** Above everything, without a heading: the start page. */
        START,
        /** Pelayanan: the daily work. */
        SERVICE,
        /** Perlu ditangani: what somebody must deal with; counts are shown in amber. */
        ATTENTION,
        /** Persediaan: what the office keeps and accounts for. */
        SUPPLIES,
        /** Kantor: settings, devices, updates. */
        OFFICE
    }
}
