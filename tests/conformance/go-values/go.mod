module aisoc.invalid/conformance/values

go 1.24
