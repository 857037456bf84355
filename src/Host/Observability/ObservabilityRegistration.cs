using Npgsql;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Serilog;
using Serilog.AspNetCore;
using Serilog.Events;
using Sipoko.Host.Watching;
using Sipoko.Web;

namespace Sipoko.Host.Observability;

/// <summary>Logs without personal data (routes and ids, never values), traces and figures over OpenTelemetry when an exporter is set.</summary>
public static class ObservabilityRegistration
{
    /// <summary>Whose figures leave; docs/observability.md says what each means.</summary>
    private static readonly string[] Meters = [Figures.MeterName, "Wolverine*", "Marten*", "Npgsql", "System.Net.Http", "System.Runtime"];

    public static void AddObservability(this WebApplicationBuilder builder)
    {
        builder.Host.UseSerilog((context, services, log) => log
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogEventLevel.Error) // says keys are kept in clear; ProtectionKeys wraps them
            .MinimumLevel.Override("Microsoft.Extensions.Diagnostics.HealthChecks", LogEventLevel.Fatal) // asked every few seconds; the answer says it
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
            .MinimumLevel.Override("Wolverine", LogEventLevel.Warning)
            .MinimumLevel.Override("Marten", LogEventLevel.Warning)
            .MinimumLevel.Override("Npgsql", LogEventLevel.Warning)
            .Enrich.FromLogContext()
            .ReadFrom.Configuration(context.Configuration)
            .WriteTo.Sink(services.GetRequiredService<RecentErrors>())
            .WriteTo.Console(formatProvider: System.Globalization.CultureInfo.InvariantCulture));

        if (builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 })
        {
            builder.Services.AddOpenTelemetry()
                .ConfigureResource(resource => resource.AddService("sipoko"))
                .WithTracing(traces => traces.AddAspNetCoreInstrumentation().AddSource("Wolverine", "Marten").AddNpgsql().AddOtlpExporter())
                .WithMetrics(figures => figures.AddAspNetCoreInstrumentation().AddMeter(Meters).AddOtlpExporter());
        }
    }
}

/// <summary>One line a request: the route's pattern, not its values, and no query string.</summary>
internal static class RequestLogging
{
    public static void Configure(RequestLoggingOptions options)
    {
        options.MessageTemplate = "{RequestMethod} {Route} {StatusCode} {Elapsed:0.0} ms";
        options.EnrichDiagnosticContext = (context, http) => context.Set("Route", (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(none)");
        options.GetLevel = (http, _, failure) =>
            http.Request.Path.StartsWithSegments("/health") ? LogEventLevel.Debug
            : failure is not null || http.Response.StatusCode >= 500 ? LogEventLevel.Error
            : LogEventLevel.Information;
    }
}
