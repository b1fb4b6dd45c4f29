module aisoc.invalid/conformance/lines

go 1.26
