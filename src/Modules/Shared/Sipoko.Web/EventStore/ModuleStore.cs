using System.Text.Json.Serialization.Metadata;
using JasperFx.Events;
using Marten;
using Marten.Events;
using Weasel.Core;

namespace Sipoko.Web.EventStore;

/// <summary>What all modules' event stores have in common; a module adds its aliases, projections and documents.</summary>
public static class ModuleStore
{
    private static readonly Type[] TypedIds =
        [.. typeof(OrderId).Assembly.GetExportedTypes().Where(type => type.IsValueType && type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(ITypedId<>)))];

    public static void UseHouseRules(this StoreOptions store, ModuleDatabase database, string schema)
    {
        store.Connection(database.ConnectionString);
        store.DatabaseSchemaName = schema;
        store.AutoCreateSchemaObjects = database.AutoCreate;
        store.Events.StreamIdentity = StreamIdentity.AsGuid;
        store.Events.UseMandatoryStreamTypeDeclaration = true;
        store.Events.TimeProvider = database.Clock;
        store.Events.MetadataConfig.HeadersEnabled = true;
        store.Events.MetadataConfig.CorrelationIdEnabled = true;
        store.Events.MetadataConfig.CausationIdEnabled = true;
        store.Events.MetadataConfig.UserNameEnabled = true;
        store.ConfigureWritePolly(_ => { }); // a commit sent again would write what was read under locks that are gone: the whole act is done again instead
        store.OpenTelemetry.TrackEventCounters(); // how many of each type, after the commit: orders placed, payments quarantined
        foreach (var id in TypedIds)
        {
            store.RegisterValueType(id); // so that LINQ can compare them
        }

        store.UseSystemTextJsonForSerialization(EnumStorage.AsString, Casing.CamelCase, json => json.TypeInfoResolverChain.Add(new DefaultJsonTypeInfoResolver()));
    }
}

/// <summary>Where a module's store lives and who may create its tables.</summary>
/// <param name="ReplicaConnectionString">A streaming replica for public pages; null when there is none.</param>
public sealed record ModuleDatabase(string ConnectionString, JasperFx.AutoCreate AutoCreate, TimeProvider Clock, string? ReplicaConnectionString = null);
