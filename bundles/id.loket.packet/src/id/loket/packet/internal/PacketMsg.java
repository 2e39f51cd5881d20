package id.loket.packet.internal;

import id.loket.kernel.text.Message;

/** The texts of sealed packets and their certificates. */
public enum PacketMsg implements Message {
    waitsForSending, receiverHasOther, packetDoesNotOpen, noStationCertificate, stationCertificateExpired,
    stationCertificateRevoked, noReceiverCertificate, notSignedByReceiver, authorityExists, authorityMissing,
    requestDamaged, certificateNotForThisStation, revocationsNotOurs, unknownSerial, fileNotReadable, fileNotWritten,
    goesHome,
    receiverCentre, receiverRegency, sealMissing, sealFileDamaged
}
