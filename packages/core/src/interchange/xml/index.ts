export { attributeOf, childNamed, elementsIn, localName, textIn, type XmlElement } from './element.ts';
export { readXml, type XmlDocument, xmlLimits } from './readXml.ts';
export { node, writeXml, type XmlNode, xmlWords } from './writeXml.ts';
