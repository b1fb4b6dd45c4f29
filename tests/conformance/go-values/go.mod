module aisoc.invalid/conformance/values

go 1.26

require aisoc.invalid/conformance/lines v0.0.0

replace aisoc.invalid/conformance/lines => ../lines
