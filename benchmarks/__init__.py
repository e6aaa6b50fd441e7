"""Speed and faithfulness, measured; the results lie beside the code as JSON."""
