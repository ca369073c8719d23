"""The report as Markdown with tables as GitHub reads them."""
