package id.loket.enrolment.ui.internal;

import id.loket.access.Approvals;
import id.loket.access.Session;
import id.loket.device.Devices;
import id.loket.enrolment.Enrolments;
import id.loket.registry.Regions;
import id.loket.registry.Residents;
import id.loket.ui.Formats;

/**
 * What a recording screen works with.
 *
 * @param session who is at work
 * @param enrolments recording
 * @param residents search and correction
 * @param regions names of villages
 * @param devices of this station
 * @param approvals consent of a second person
 * @param formats dates and times
 */
record Counter(Session session, Enrolments enrolments, Residents residents, Regions regions, Devices devices,
        Approvals approvals, Formats formats) {
}
