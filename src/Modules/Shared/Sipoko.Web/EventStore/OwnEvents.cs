using JasperFx.Events.Projections;

namespace Sipoko.Web.EventStore;

public static class OwnEvents
{
    /// <summary>Lets a projection see the events of its own aggregate only; without this it is handed every stream of the module's store.</summary>
    public static void SeeOnly<TEvent>(this EventFilterable projection) where TEvent : class
    {
        foreach (var type in typeof(TEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(TEvent)) && !type.IsAbstract))
        {
            projection.IncludeType(type);
        }
    }
}
