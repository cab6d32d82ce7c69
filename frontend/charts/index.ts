import "./elements";
