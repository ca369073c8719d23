"""The Excel workbook: a touchpoint table and a sheet for each map."""
