{{- define "premortem.name" -}}
{{- if contains .Chart.Name .Release.Name -}}
{{- .Release.Name | trunc 50 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name .Chart.Name | trunc 50 | trimSuffix "-" -}}
{{- end -}}
{{- end }}

{{/* Takes a dict: root, component. */}}
{{- define "premortem.selector" -}}
app.kubernetes.io/name: {{ .root.Chart.Name }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .component }}
{{- end }}

{{- define "premortem.labels" -}}
{{ include "premortem.selector" . }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version | replace "+" "_" }}
{{- end }}

{{- define "premortem.serviceAccount" -}}
{{- if .Values.serviceAccount.create -}}
{{- default (include "premortem.name" .) .Values.serviceAccount.name -}}
{{- else -}}
{{- default "default" .Values.serviceAccount.name -}}
{{- end -}}
{{- end }}

{{- define "premortem.image" -}}
{{- printf "%s:%s" .Values.image.repository (default .Chart.AppVersion .Values.image.tag) -}}
{{- end }}

{{/* What every pod may do: nothing beyond its own process. */}}
{{- define "premortem.podSecurity" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{- define "premortem.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
runAsNonRoot: true
capabilities:
  drop: [ALL]
{{- end }}

{{/* Where the services are, and who we are there. */}}
{{- define "premortem.environment" -}}
- name: QUARKUS_DATASOURCE_JDBC_URL
  value: {{ .Values.database.url | quote }}
- name: QUARKUS_DATASOURCE_USERNAME
  value: {{ .Values.database.username | quote }}
- name: QUARKUS_DATASOURCE_PASSWORD
  valueFrom:
    secretKeyRef:
      name: {{ .Values.database.secret.name }}
      key: {{ .Values.database.secret.passwordKey }}
- name: QUARKUS_OIDC_AUTH_SERVER_URL
  value: {{ .Values.identity.url | quote }}
- name: QUARKUS_OIDC_CLIENT_ID
  value: {{ .Values.identity.clientId | quote }}
- name: QUARKUS_OIDC_CREDENTIALS_SECRET
  valueFrom:
    secretKeyRef:
      name: {{ .Values.identity.secret.name }}
      key: {{ .Values.identity.secret.key }}
- name: PREMORTEM_SECRET
  valueFrom:
    secretKeyRef:
      name: {{ .Values.application.secret.name }}
      key: {{ .Values.application.secret.key }}
{{- with .Values.application.env }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{- define "premortem.probes" -}}
startupProbe:
  httpGet: {path: /q/health/started, port: http}
  periodSeconds: 3
  failureThreshold: 40
livenessProbe:
  httpGet: {path: /q/health/live, port: http}
  periodSeconds: 10
  timeoutSeconds: 3
  failureThreshold: 3
readinessProbe:
  httpGet: {path: /q/health/ready, port: http}
  periodSeconds: 5
  timeoutSeconds: 5
  failureThreshold: 3
{{- end }}

{{/* One deployment; takes a dict: root, component, values (of the component), environment. */}}
{{- define "premortem.deployment" -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ include "premortem.name" .root }}-{{ .component }}
  labels:
    {{- include "premortem.labels" . | nindent 4 }}
spec:
  {{- if not .values.autoscaling.enabled }}
  replicas: {{ .values.replicas }}
  {{- end }}
  revisionHistoryLimit: 3
  strategy:
    type: RollingUpdate
    rollingUpdate: {maxSurge: 1, maxUnavailable: 0}
  selector:
    matchLabels:
      {{- include "premortem.selector" . | nindent 6 }}
  template:
    metadata:
      labels:
        {{- include "premortem.labels" . | nindent 8 }}
      {{- with .values.podAnnotations }}
      annotations:
        {{- toYaml . | nindent 8 }}
      {{- end }}
    spec:
      serviceAccountName: {{ include "premortem.serviceAccount" .root }}
      automountServiceAccountToken: false
      enableServiceLinks: false
      {{- with .root.Values.image.pullSecrets }}
      imagePullSecrets:
        {{- range . }}
        - name: {{ . }}
        {{- end }}
      {{- end }}
      securityContext:
        {{- include "premortem.podSecurity" .root | nindent 8 }}
      terminationGracePeriodSeconds: 60
      topologySpreadConstraints:
        - maxSkew: 1
          topologyKey: kubernetes.io/hostname
          whenUnsatisfiable: ScheduleAnyway
          labelSelector:
            matchLabels:
              {{- include "premortem.selector" . | nindent 14 }}
      containers:
        - name: {{ .component }}
          image: {{ include "premortem.image" .root | quote }}
          imagePullPolicy: {{ .root.Values.image.pullPolicy }}
          securityContext:
            {{- include "premortem.containerSecurity" .root | nindent 12 }}
          ports:
            - name: http
              containerPort: 8080
          env:
            {{- include "premortem.environment" .root | nindent 12 }}
            # The migration job does that, as the schema's owner.
            - name: QUARKUS_FLYWAY_MIGRATE_AT_START
              value: "false"
            - name: QUARKUS_SHUTDOWN_TIMEOUT
              value: 30S
            {{- range $name, $value := .environment }}
            - name: {{ $name }}
              value: {{ $value | quote }}
            {{- end }}
          {{- include "premortem.probes" .root | nindent 10 }}
          resources:
            {{- toYaml .values.resources | nindent 12 }}
          volumeMounts:
            - name: tmp
              mountPath: /tmp
      volumes:
        - name: tmp
          emptyDir:
            sizeLimit: {{ .values.temporarySpace }}
      {{- with .values.nodeSelector }}
      nodeSelector:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      {{- with .values.tolerations }}
      tolerations:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      {{- with .values.affinity }}
      affinity:
        {{- toYaml . | nindent 8 }}
      {{- end }}
{{- end }}
