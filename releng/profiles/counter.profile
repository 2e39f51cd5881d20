# Loket perekaman lengkap: merekam, mencetak, menyerahkan, menghitung blangko, memverifikasi daftar, jemput bola.
name = Loket lengkap
modules = enrolment, printing, issuance, stock, verification, outreach
drivers = ipp, camera, pad, sbi, pcsc, sane
language = id
store = local
route = DIRECT
