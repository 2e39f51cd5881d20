package id.loket.packet.field;

import id.loket.kernel.text.Message;

/** Why a field container is not made or not opened. */
public enum ContainerMsg implements Message {
    notAContainer, newerVersion, cutOff, changed, notSignedByOffice, notSignedByLaptop, sealerRevoked, forAnotherLaptop,
    forAnotherOffice, laptopUnknown, laptopRevoked, laptopCertificateOld, officeUnknown, notReadable, notWritten,
    copyStopped
}
