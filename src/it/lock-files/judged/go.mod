module acme.example/judged

go 1.21

require github.com/KasperskyLab/klogga v1.0.0

require github.com/kaspersky/klogga v1.0.0 // indirect
