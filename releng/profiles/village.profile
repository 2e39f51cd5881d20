# Laptop jemput bola: merekam di desa tanpa jaringan; paket dibawa pulang di media.
name = Laptop desa
modules = enrolment, outreach
drivers = camera, pad, sbi
language = id
store = local
route = OFFLINE
