# Loket perekaman lengkap: merekam, mencetak, menyerahkan, menghitung blangko.
name = Loket lengkap
modules = enrolment, printing, issuance, stock
drivers = ipp, camera, pad, sbi, pcsc, sane
language = id
store = local
route = DIRECT
