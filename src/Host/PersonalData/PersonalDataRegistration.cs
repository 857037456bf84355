using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;
using Npgsql;
using Sipoko.Host.Settings;

namespace Sipoko.Host.PersonalData;

public static class PersonalDataRegistration
{
    public static void AddPersonalData(this IServiceCollection services, SiteSettings settings)
    {
        services.AddSingleton(_ => NpgsqlDataSource.Create(settings.ConnectionString));
        services.AddSingleton(new KeyWrap(settings.KeyEncryptionKey));
        services.AddSingleton<IPersonKeys, PostgresPersonKeys>();
        services.AddSingleton<ProtectionKeys>();
        services.AddDataProtection().SetApplicationName("sipoko");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = provider.GetRequiredService<ProtectionKeys>()));
        services.AddHostedService<PrivacySchema>();
    }
}

/// <summary>Makes the tables of the keys; in production a migration does it, under another database role.</summary>
internal sealed class PrivacySchema(NpgsqlDataSource database, SiteSettings settings) : IHostedLifecycleService
{
    private const string Tables =
        """
        create schema if not exists privacy;
        create table if not exists privacy.person_keys (person uuid not null, purpose text not null, wrapped bytea not null, created_at timestamptz not null, primary key (person, purpose));
        create table if not exists privacy.protection_keys (name text primary key, wrapped bytea not null);
        """;

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (settings.IsDevelopment)
        {
            await using var command = database.CreateCommand(Tables);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
