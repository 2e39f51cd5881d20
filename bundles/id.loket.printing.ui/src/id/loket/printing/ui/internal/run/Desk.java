package id.loket.printing.ui.internal.run;

import id.loket.access.Session;
import id.loket.printing.Printing;
import id.loket.printing.batch.Batches;
import id.loket.printing.check.Checks;
import id.loket.printing.fleet.Routing;
import id.loket.ui.Formats;
import id.loket.ui.widget.Banner;
import id.loket.ui.widget.PageHeader;

/** What the panels of the run's page work with. */
record Desk(Session session, Printing printing, Batches batches, Checks checks, Routing routing, Formats formats,
        PageHeader header, Banner banner, Runnable reload) {
}
