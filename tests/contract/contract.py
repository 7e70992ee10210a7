#!/usr/bin/env python3
"""Holds service/openapi.yaml to the service: contract.py DOCUMENT RECORD.

RECORD is JSON written by tst_contract: {"routes": ["GET /v1/…"], "exchanges": [{"route", "status", "body"}]}.
Says what does not fit, one line each, and ends with 1; with 77 if PyYAML is not there.
"""
import json
import re
import sys

try:
    import yaml
except ImportError:
    print("PyYAML is not installed")
    sys.exit(77)

METHODS = {"get", "put", "post", "delete", "patch", "head", "options"}
TYPES = {"object": dict, "array": list, "string": str, "boolean": bool, "null": type(None), "integer": int,
         "number": (int, float)}
KNOWN = {"type", "properties", "required", "items", "enum", "const", "minimum", "maximum", "minLength", "maxLength",
         "minItems", "maxItems", "pattern", "format", "allOf", "anyOf", "additionalProperties", "description",
         "default", "example", "$ref"}

NULLABLE = {"assignee", "closure", "lastResolvedDateTime", "lastClosedDateTime", "revokedDateTime"}  # null in examples


class Document:
    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            self.root = yaml.load(file, Loader=PlainLoader)
        self.problems = []

    def resolve(self, node):
        while isinstance(node, dict) and "$ref" in node:
            target = self.root
            for key in node["$ref"].removeprefix("#/").split("/"):
                if not isinstance(target, dict) or key not in target:
                    self.problems.append(f"{node['$ref']} leads nowhere")
                    return {}
                target = target[key]
            node = target
        return node

    def operations(self):
        for path, item in self.root["paths"].items():
            for method, operation in item.items():
                if method in METHODS:
                    yield f"{method.upper()} {path}", operation, item

    def check(self, value, schema, where):
        """Reports where value does not follow schema. Unknown fields are allowed: the contract grows."""
        schema = self.resolve(schema)
        before = len(self.problems)
        for keyword in set(schema) - KNOWN:
            self.problems.append(f"{where}: keyword {keyword} is not understood by this check")
        for part in schema.get("allOf", []):
            self.check(value, part, where)
        if "anyOf" in schema and not any(self.fits(value, part) for part in schema["anyOf"]):
            self.problems.append(f"{where}: follows none of the alternatives")
        types = schema.get("type", [])
        types = [types] if isinstance(types, str) else types
        if types and not any(isinstance(value, TYPES[name])
                             and not (isinstance(value, bool) and name != "boolean") for name in types):
            self.problems.append(f"{where}: {value!r} is not {' or '.join(types)}")
            return
        if "enum" in schema and value not in schema["enum"]:
            self.problems.append(f"{where}: {value!r} is not one of {schema['enum']}")
        if "const" in schema and value != schema["const"]:
            self.problems.append(f"{where}: {value!r} is not {schema['const']!r}")
        if isinstance(value, dict):
            for name in schema.get("required", []):
                if name not in value:
                    self.problems.append(f"{where}: {name} is missing")
            for name, part in value.items():
                if name in schema.get("properties", {}):
                    self.check(part, schema["properties"][name], f"{where}.{name}")
                elif isinstance(schema.get("additionalProperties"), dict):
                    self.check(part, schema["additionalProperties"], f"{where}.{name}")
        if isinstance(value, list):
            if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
                self.problems.append(f"{where}: {len(value)} items")
            for index, part in enumerate(value):
                self.check(part, schema.get("items", {}), f"{where}[{index}]")
        if isinstance(value, str):
            if not schema.get("minLength", 0) <= len(value) <= schema.get("maxLength", len(value)):
                self.problems.append(f"{where}: {len(value)} characters")
            if schema.get("format") == "date-time" and not re.fullmatch(
                    r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z", value):
                self.problems.append(f"{where}: {value!r} is no time in UTC")
            if "pattern" in schema and not re.search(schema["pattern"], value):
                self.problems.append(f"{where}: {value!r} does not match {schema['pattern']}")
        if isinstance(value, int) and not isinstance(value, bool):
            if not schema.get("minimum", value) <= value <= schema.get("maximum", value):
                self.problems.append(f"{where}: {value} is out of range")
        return len(self.problems) == before

    def fits(self, value, schema):
        kept, self.problems = self.problems, []
        self.check(value, schema, "")
        fits, self.problems = not self.problems, kept
        return fits


class PlainLoader(yaml.SafeLoader):
    """Leaves times as text: JSON has no others."""


PlainLoader.yaml_implicit_resolvers = {
    letter: [entry for entry in entries if entry[0] != "tag:yaml.org,2002:timestamp"]
    for letter, entries in yaml.SafeLoader.yaml_implicit_resolvers.items()}


def check_references(document, node):
    if isinstance(node, dict):
        if "$ref" in node:
            document.resolve(node)
        for key, part in node.items():
            # A text with a comma, unquoted in a flow mapping, ends early and leaves its rest behind as a key.
            if not re.fullmatch(r"[\w@$./{}-]+( [\w/]+)?", str(key)) or (part is None and key not in NULLABLE):
                document.problems.append(f"the key {key!r} looks like a piece of text")
            check_references(document, part)
    elif isinstance(node, list):
        for part in node:
            check_references(document, part)


def check_operations(document):
    names = set()
    for name, operation, item in document.operations():
        for field in ("operationId", "summary", "tags", "responses"):
            if field not in operation:
                document.problems.append(f"{name}: {field} is missing")
        if operation.get("operationId") in names:
            document.problems.append(f"{name}: operationId {operation['operationId']} is taken")
        names.add(operation.get("operationId"))
        declared = {document.resolve(parameter).get("name") for parameter in
                    item.get("parameters", []) + operation.get("parameters", [])
                    if document.resolve(parameter).get("in") == "path"}
        # Whoever asks with credentials is told that they are wrong, too often wrong, or cannot be checked now.
        if operation.get("security") != []:
            for status in {"401", "429", "503"} - set(operation["responses"]):
                document.problems.append(f"{name}: {status} is not described")
        if declared != set(re.findall(r"{(\w+)}", name)):
            document.problems.append(f"{name}: path parameters and path differ")


def check_examples(document, node, where):
    if isinstance(node, dict):
        if "example" in node and isinstance(node["example"], (dict, list)):
            schema = node.get("schema", node if "properties" in node else None)
            if schema is not None:
                document.check(node["example"], schema, f"example in {where}")
        for key, part in node.items():
            check_examples(document, part, f"{where}/{key}")
    elif isinstance(node, list):
        for index, part in enumerate(node):
            check_examples(document, part, f"{where}/{index}")


def check_routes(document, routes):
    described = {name for name, _, _ in document.operations()}
    for route in sorted(set(routes) - described):
        document.problems.append(f"{route}: served, not described")
    for route in sorted(described - set(routes)):
        document.problems.append(f"{route}: described, not served")


def check_exchanges(document, exchanges):
    operations = {name: operation for name, operation, _ in document.operations()}
    answered = set()
    for exchange in exchanges:
        name, status = exchange["route"], str(exchange["status"])
        responses = operations.get(name, {}).get("responses", {})
        if status not in responses:
            document.problems.append(f"{name}: answers {status}, which is not described")
            continue
        answered.add(name)
        content = document.resolve(responses[status]).get("content", {}).get("application/json")
        if content:
            document.check(exchange["body"], content["schema"], f"{name} {status}")
        elif exchange["body"] is not None:
            document.problems.append(f"{name} {status}: has a body, none is described")
    for name, operation in operations.items():
        streams = any("text/event-stream" in document.resolve(response).get("content", {})
                      for response in operation["responses"].values())
        if name not in answered and not streams:
            document.problems.append(f"{name}: no answer of it was looked at")


def main():
    document = Document(sys.argv[1])
    with open(sys.argv[2], encoding="utf-8") as file:
        record = json.load(file)
    check_references(document, document.root)
    check_operations(document)
    check_examples(document, document.root, "")
    check_routes(document, record["routes"])
    check_exchanges(document, record["exchanges"])
    for problem in document.problems:
        print(problem)
    return 1 if document.problems else 0


if __name__ == "__main__":
    sys.exit(main())
